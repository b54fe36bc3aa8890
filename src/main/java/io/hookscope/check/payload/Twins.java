package io.hookscope.check.payload;

import io.hookscope.check.CheckName;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Place;
import io.hookscope.check.Wording;
import io.hookscope.check.Wording.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares values that stand twice in one event and keeps what differs. A value that is absent, null or of another kind
 * is not compared. For one thread, one delivery.
 */
final class Twins {

    private static final int MOST = 100;

    private final List<Finding> findings = new ArrayList<>();
    private int pairs;

    /** Compares two strings that name the same thing, and returns false when they differ. */
    boolean sameText(String key, Place found, Place expected) {
        return sameText(key, Grade.ERROR, found, expected);
    }

    /** Compares two strings that name the same thing, with another grade than an error; returns false when they differ. */
    boolean sameText(String key, Grade grade, Place found, Place expected) {
        String is = found.text();
        String should = expected.text();
        if (is == null || should == null) {
            return true;
        }
        pairs++;
        if (is.equals(should)) {
            return true;
        }
        tell(key, grade, found, expected);
        return false;
    }

    /** Compares two amounts, exactly. */
    void sameNumber(String key, Place found, Place expected) {
        BigDecimal is = found.number();
        BigDecimal should = expected.number();
        if (is == null || should == null) {
            return;
        }
        pairs++;
        if (is.compareTo(should) != 0) {
            tell(key, Grade.ERROR, found, expected);
        }
    }

    /** Compares how many elements two lists have that say the same, and returns whether they have as many. */
    boolean sameLength(String key, Place found, Place expected) {
        pairs++;
        if (found.size() == expected.size()) {
            return true;
        }
        var spot = new Spot(CheckName.IDENTITY, found.pointer(), Integer.toString(expected.size()),
                Integer.toString(found.size()));
        findings.add(Wording.finding(spot, Grade.ERROR, key, dotted(found), found.size(), dotted(expected),
                expected.size()));
        return false;
    }

    int pairs() {
        return pairs;
    }

    List<Finding> findings() {
        return findings;
    }

    private void tell(String key, Grade grade, Place found, Place expected) {
        if (findings.size() >= MOST) {
            return;
        }
        var spot = new Spot(CheckName.IDENTITY, found.pointer(), expected.shown(), found.shown());
        findings.add(Wording.finding(spot, grade, key, dotted(found), found.shown(), dotted(expected),
                expected.shown()));
    }

    /** The way people write a place: {@code redemption.order.id}. */
    private static String dotted(Place place) {
        String pointer = place.pointer();
        String below = pointer.startsWith("/data/object/")
                ? pointer.substring(13)
                : pointer.startsWith("/data/") ? pointer.substring(6) : pointer.substring(1);
        return below.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
