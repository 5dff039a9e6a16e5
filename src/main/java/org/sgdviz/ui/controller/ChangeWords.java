package org.sgdviz.ui.controller;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sgdviz.run.Change;
import org.sgdviz.run.RowChange;
import org.sgdviz.run.SettingTable;
import org.sgdviz.sgd.Hyperparameters;
import org.sgdviz.text.Messages;
import org.sgdviz.text.Numbers;

/** A change in words, by what it changes: "alpha 0.01 → 0.3", "removed 12 points". */
final class ChangeWords {

    private final Messages messages;
    private final SettingTable<SettingWords<?>> settings;

    ChangeWords(Messages messages) {
        this.messages = messages;
        this.settings = SettingWords.all(messages);
    }

    /** A change in words, made to settings. */
    String text(Change change, Hyperparameters before) {
        return change.tell(new Teller(before));
    }

    /** Tells what each kind of change is, made to settings. */
    private final class Teller implements Change.Kinds<String, RuntimeException> {
        private final Hyperparameters before;

        Teller(Hyperparameters before) {
            this.before = before;
        }

        @Override
        public <T> String set(Change.Set<T> change) {
            return SettingWords.change(settings, change, before, messages);
        }

        @Override
        public String setWeights(Change.SetWeights set) {
            return messages.text(
                    "edit.weights",
                    Arrays.stream(set.weights().toArray())
                            .mapToObj(Numbers::loss)
                            .collect(Collectors.joining(", ")));
        }

        @Override
        public String add(RowChange.Add add) {
            return messages.text("edit.add", add.label(), Numbers.coordinate(add.x1()), Numbers.coordinate(add.x2()));
        }

        @Override
        public String move(RowChange.Move move) {
            return messages.text("edit.move", Numbers.coordinate(move.x1()), Numbers.coordinate(move.x2()));
        }

        @Override
        public String remove(RowChange.Remove removed) {
            return messages.text("edit.remove", removed.rows().toBitSet().cardinality());
        }

        @Override
        public String restore(RowChange.Restore back) {
            return messages.text("edit.restore", back.rows().toBitSet().cardinality());
        }
    }
}
