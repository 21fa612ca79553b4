package dev.sanad.ways;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.MessageShortcut;
import dev.sanad.chat.Permission;
import dev.sanad.chat.SlashCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** All that the product has to answer requests with. */
final class Beans {

    /**
     * One of them.
     *
     * @param feature the module it is of
     * @param takes the permission it declares
     */
    record Declared(String feature, @Nullable Permission takes) {

        /** As in the tables. */
        String demand() {
            return takes == null ? "" : "  takes " + takes.key();
        }
    }

    private Beans() {}

    /** By their names, as {@link Way#bean()} has them. */
    static Map<String, Declared> of(ApplicationContext product) {
        Map<String, Declared> beans = new LinkedHashMap<>();
        product.getBeansOfType(SlashCommand.class)
                .values()
                .forEach(bean -> beans.put(
                        "command " + bean.spec().typed(),
                        declared(bean, bean.spec().permission())));
        product.getBeansOfType(ButtonHandler.class)
                .values()
                .forEach(bean -> beans.put("button " + bean.verb(), declared(bean, bean.permission())));
        product.getBeansOfType(FormHandler.class)
                .values()
                .forEach(bean -> beans.put("form " + bean.form(), declared(bean, bean.permission())));
        product.getBeansOfType(MessageShortcut.class)
                .values()
                .forEach(bean -> beans.put("shortcut " + bean.verb(), declared(bean, bean.permission())));
        return beans;
    }

    private static Declared declared(Object bean, @Nullable Permission takes) {
        String name = bean.getClass().getPackageName();
        return new Declared(name.substring(name.lastIndexOf('.') + 1), takes);
    }
}
