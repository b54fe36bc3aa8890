package io.hookscope.ui.exchange;

import io.hookscope.delivery.Delivery;
import io.hookscope.exchange.curl.PosixCurl;
import io.hookscope.exchange.curl.PowerShellCurl;
import io.hookscope.exchange.fixture.Fixture;
import java.util.Locale;

/** The forms in which one delivery is copied. */
public enum CopyAs {
    CURL, POWERSHELL, JUNIT, JEST;

    /** Returns the delivery in that form, to be sent to that address. */
    String text(Delivery delivery, String address) {
        return switch (this) {
            case CURL -> PosixCurl.of(delivery, address);
            case POWERSHELL -> PowerShellCurl.of(delivery, address);
            case JUNIT -> Fixture.JUNIT.of(delivery, address);
            case JEST -> Fixture.JEST.of(delivery, address);
        };
    }

    String words() {
        return Strings.get("copy." + word());
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
