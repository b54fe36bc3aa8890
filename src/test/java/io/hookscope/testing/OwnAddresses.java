package io.hookscope.testing;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The addresses by which other machines reach this one. Stateless. */
public final class OwnAddresses {

    private OwnAddresses() {}

    /** Returns them; none on a machine without a network. */
    public static List<InetAddress> beyondLoopback() throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).toList();
    }
}
