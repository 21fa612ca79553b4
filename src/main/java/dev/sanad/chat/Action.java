package dev.sanad.chat;

import org.jspecify.annotations.Nullable;

/**
 * A button.
 *
 * @param disabled shown but not to be pressed; a platform without such buttons leaves it out
 * @param confirm question asked before it has its effect; null for none
 */
public record Action(
        ActionId id,
        String label,
        Style style,
        boolean disabled,
        @Nullable String confirm) {

    /** How much a button stands out. */
    public enum Style {
        PRIMARY,
        PLAIN,
        DANGER
    }

    public static Action primary(ActionId id, String label) {
        return new Action(id, label, Style.PRIMARY, false, null);
    }

    public static Action plain(ActionId id, String label) {
        return new Action(id, label, Style.PLAIN, false, null);
    }

    public static Action danger(ActionId id, String label, String confirm) {
        return new Action(id, label, Style.DANGER, false, confirm);
    }

    /** The same button, as the one that stands out. */
    public Action primary() {
        return new Action(id, label, Style.PRIMARY, disabled, confirm);
    }

    /** The same button, with a question before it has its effect. */
    public Action confirmed(String question) {
        return new Action(id, label, style, disabled, question);
    }

    /** The same button, not to be pressed. */
    public Action disable() {
        return new Action(id, label, Style.PLAIN, true, null);
    }
}
