package dev.touchpoint.cli.sample;

/** The ids of the sample company's touchpoints and channels. */
final class Places {

    static final String PRESS = "press";
    static final String CATALOGUE = "catalogue";
    static final String VIEWING = "viewing";
    static final String BID = "bid";
    static final String LOT_SOLD = "lot-sold";
    static final String WIN_NOTICE = "win-notice";
    static final String OUTBID_NOTICE = "outbid-notice";
    static final String INVOICE = "invoice";
    static final String PAYMENT = "payment";
    static final String READY_NOTICE = "ready-notice";
    static final String COLLECTION = "collection";
    static final String SUPPORT = "support";
    static final String SURVEY = "survey";
    static final String MAKE_GOOD = "make-good";
    static final String FAREWELL = "farewell";

    static final String SALEROOM = "saleroom";
    static final String WEB = "web";
    static final String PRINT = "print";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String LETTER = "letter";
    static final String SMS = "sms";
    static final String BANK = "bank";
    static final String CARRIER = "carrier";
    static final String NEWSPAPER = "newspaper";

    private Places() {}
}
