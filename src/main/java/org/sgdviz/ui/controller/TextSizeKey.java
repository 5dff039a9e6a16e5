package org.sgdviz.ui.controller;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.sgdviz.session.ViewState;
import org.sgdviz.ui.model.ViewSettings;

/**
 * The keys that change the size of the text, pressed together with the platform's shortcut key. What a key writes
 * counts before its code: where digits need Shift the plus may be on a digit's key, and the key of 0 writes something
 * else.
 */
enum TextSizeKey {
    LARGER("+", Set.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
        @Override
        void applyTo(ViewSettings settings) {
            settings.enlargeText(1);
        }
    },
    SMALLER("-", Set.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
        @Override
        void applyTo(ViewSettings settings) {
            settings.enlargeText(-1);
        }
    },
    USUAL("0", Set.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
        @Override
        void applyTo(ViewSettings settings) {
            settings.textSize().set(ViewState.USUAL_TEXT);
        }
    };

    private final String written;
    private final Set<KeyCode> codes;

    TextSizeKey(String written, Set<KeyCode> codes) {
        this.written = written;
        this.codes = codes;
    }

    /** The one that a key press is; null if it is none. */
    static @Nullable TextSizeKey of(KeyEvent event) {
        for (TextSizeKey key : values()) {
            if (key.written.equals(event.getText()) || key.written.equals(event.getCharacter())) {
                return key;
            }
        }
        for (TextSizeKey key : values()) {
            if (key.codes.contains(event.getCode())) {
                return key;
            }
        }
        return null;
    }

    /** Changes the size. */
    abstract void applyTo(ViewSettings settings);
}
