package org.sgdviz.ui.controller.update;

/** Computes what a formula with numbers in it comes to. */
final class Arithmetic {

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "").replace("|", "");
    }

    static double valueOf(String formula) {
        Arithmetic arithmetic = new Arithmetic(formula);
        double value = arithmetic.sum();
        if (arithmetic.at < arithmetic.text.length()) {
            throw new IllegalArgumentException(formula + " at " + arithmetic.at);
        }
        return value;
    }

    private boolean take(String next) {
        boolean there = text.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }

    private void need(String next) {
        if (!take(next)) {
            throw new IllegalArgumentException(text + " lacks " + next + " at " + at);
        }
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (take("+")) {
                sum += product();
            } else if (take("−")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = power();
        while (take("·")) {
            product *= power();
        }
        return product;
    }

    private double power() {
        double base = atom();
        return take("^2") ? base * base : base;
    }

    private double atom() {
        if (take("−")) {
            return -atom();
        }
        if (take("(")) {
            return closed(")");
        }
        if (take("\\frac{")) {
            double above = closed("}");
            need("{");
            return above / closed("}");
        }
        if (take("\\sqrt{")) {
            return Math.sqrt(closed("}"));
        }
        if (take("\\op{max}(")) {
            double first = closed(",");
            return Math.max(first, closed(")"));
        }
        if (take("\\op{min}(")) {
            double first = closed(",");
            return Math.min(first, closed(")"));
        }
        int from = at;
        while (at < text.length() && "0123456789.E-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private double closed(String end) {
        double value = sum();
        need(end);
        return value;
    }
}
