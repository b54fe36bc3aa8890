package io.hookscope.check.arrival;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The addresses from which Voucherify says that it sends, by region. Source: Voucherify's documentation, August 2026. */
enum Region {
    EU1("34.247.197.22", "63.32.191.141", "52.215.148.84"),
    US1("100.25.106.67", "18.209.236.215",
            "34.192.255.99"),
    AS1("52.76.98.82", "54.169.8.101", "13.214.87.160");

    private final Set<String> addresses;

    Region(String... addresses) {
        this.addresses = Set.of(addresses);
    }

    /** Returns the region that sends from that address. */
    static Optional<Region> of(String address) {
        return Arrays.stream(values()).filter(region -> region.addresses.contains(address)).findFirst();
    }
}
