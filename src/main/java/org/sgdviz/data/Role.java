package org.sgdviz.data;

/** What a row is for. */
public enum Role {
    /** It is trained on. */
    TRAINING("training"),
    /** It is held out of training; a stopping rule looks at how the weights do on it. */
    VALIDATION("validation"),
    /** It is held out, and decides nothing. */
    TEST("test");

    private static final Role[] ALL = values();

    private final String id;

    Role(String id) {
        this.id = id;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    /** The role with the given {@link #ordinal}. */
    static Role of(byte ordinal) {
        return ALL[ordinal];
    }
}
