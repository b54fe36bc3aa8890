package io.hookscope.exchange.redact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows by the name of a field, parameter or header what its value tells about a person. Stateless. */
final class Names {

    private static final Set<String> PERSONS = Set.of("customer", "customers", "holder", "holders", "owner",
            "recipient",
            "recipients", "referrer", "referee", "user", "users", "member", "members", "contact", "contacts", "buyer",
            "payer", "shopper", "guest", "subscriber", "person", "persons", "profile", "consumer", "addressee");
    private static final Set<String> PERSON_NAMES = Set.of("firstname", "lastname", "fullname", "middlename", "surname",
            "givenname", "familyname", "customername", "holdername", "recipientname", "maidenname", "nickname",
            "username", "personname", "ownername", "contactname");
    /** As {@link #PERSON_NAMES}, with a word before it: {@code billing_first_name}. The object around may be an order. */
    private static final Pattern SOMEBODYS_NAME = Pattern
            .compile(".*(firstname|lastname|fullname|middlename|surname|givenname|familyname|maidenname)");
    private static final Set<String> ADDRESS_PARTS = Set.of("street", "streetname", "line1", "line2", "line3",
            "addressline1", "addressline2", "postalcode", "postcode", "zipcode", "zip");
    private static final Set<String> BIRTH = Set.of("birthdate", "birthday", "dateofbirth", "dob", "birth");
    private static final Pattern SECRET = Pattern
            .compile(
                    ".*(password|passwd|secret|token|apikey|accesskey|privatekey|subscriptionkey|authorization|signature|cookie|credential)s?");
    private static final Pattern PHONE = Pattern
            .compile("(.*phone|.*phonenumber|.*mobile|.*mobilenumber|.*telephone|tel|msisdn|fax)s?\\d?");
    private static final Pattern EMAIL = Pattern.compile("(mail|.*email|.*emailaddress|.*mailaddress)(es|s)?");
    private static final Pattern ADDRESS = Pattern.compile(".*address(es)?");
    private static final Pattern HEADER = Pattern.compile(
            ".*(authori[sz]ation|authentication|cookie|signature(sha)?\\d*|apikey|token|secret|password|credential|digest"
                    + "|contentmd5|xauth.*|(webhook|subscription|functions?|access|private|auth|shared|signing)key)");
    private static final Pattern IDENTIFIER = Pattern
            .compile("id|.*_id|.*Id|object|type|status|result|effect|channel|code|.*_at|date|.*_type");

    private Names() {}

    private static String plain(String name) {
        var plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                plain.append(name.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether the object of that name describes a person. */
    static boolean isPerson(String name) {
        return PERSONS.contains(plain(name));
    }

    /** Whether the value of that name is a postal address. */
    static boolean isAddress(String name) {
        String plain = plain(name);
        return ADDRESS.matcher(plain).matches() && !EMAIL.matcher(plain).matches() && !plain.endsWith("ipaddress");
    }

    /** Whether an object with a field of that name describes a person, whatever its own name is. */
    static boolean tellsOfPerson(String name) {
        String plain = plain(name);
        return EMAIL.matcher(plain).matches() || PHONE.matcher(plain).matches() || PERSON_NAMES.contains(plain)
                || BIRTH.contains(plain);
    }

    /** Returns what the value of that name tells wherever it stands; empty when nothing. */
    static Optional<PersonalKind> anywhere(String name) {
        String plain = plain(name);
        if (EMAIL.matcher(plain).matches()) {
            return Optional.of(PersonalKind.EMAIL);
        }
        if (PHONE.matcher(plain).matches()) {
            return Optional.of(PersonalKind.PHONE);
        }
        if (PERSON_NAMES.contains(plain) || SOMEBODYS_NAME.matcher(plain).matches()) {
            return Optional.of(PersonalKind.NAME);
        }
        if (BIRTH.contains(plain)) {
            return Optional.of(PersonalKind.DATE);
        }
        if (isAddress(name) || ADDRESS_PARTS.contains(plain)) {
            return Optional.of(PersonalKind.ADDRESS);
        }
        return SECRET.matcher(plain).matches() ? Optional.of(PersonalKind.SECRET) : Optional.empty();
    }

    /** Returns what the value of that name tells inside the description of a person; empty when nothing. */
    static Optional<PersonalKind> inPerson(String name) {
        return switch (plain(name)) {
            case "name", "displayname" -> Optional.of(PersonalKind.NAME);
            case "description" -> Optional.of(PersonalKind.TEXT);
            case "city", "country" -> Optional.of(PersonalKind.ADDRESS);
            default -> anywhere(name);
        };
    }

    /** Whether the value of that name is the code of a voucher. */
    static boolean isCode(String name) {
        String plain = plain(name);
        return plain.equals("code") || plain.equals("codes") || plain.equals("vouchercode")
                || plain.equals("couponcode") || plain.equals("referralcode");
    }

    /** Whether a header of that name carries a credential. */
    static boolean isSecretHeader(String name) {
        return HEADER.matcher(plain(name)).matches();
    }

    /** Whether the value of that name joins deliveries or belongs to the protocol, so that no name in it is a person's. */
    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }
}
