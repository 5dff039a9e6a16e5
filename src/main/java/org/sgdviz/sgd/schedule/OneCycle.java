package org.sgdviz.sgd.schedule;

import org.sgdviz.sgd.rule.Convention;
import org.sgdviz.sgd.rule.Legal;
import org.sgdviz.sgd.rule.Length;

/**
 * Up to alpha by half a cosine, and down by another to almost nothing; the momentum, where it is cycled, goes the other
 * way round (Smith and Topin, 2018). As in PyTorch's OneCycleLR the first update of a period in updates is number 0, so
 * the peak is at rising·period − 1 and the end at period − 1. Immutable.
 *
 * @param period how long both together take, more than none; the last rate is held then
 * @param startDivisor what alpha is divided by for the first rate, &gt; 0
 * @param endDivisor what the first rate is divided by for the last one, &gt; 0
 * @param rising the share of the period in which the rate rises, 0 … 1
 * @param cycleMomentum whether the optimizer's momentum, or what it has in its place, is cycled as well
 * @param lowMomentum the momentum where the rate is at its peak, from 0 on and below 1
 * @param highMomentum the momentum at the start and at the end, from 0 on and below 1
 */
public record OneCycle(
        Length period,
        @Convention double startDivisor,
        @Convention double endDivisor,
        double rising,
        boolean cycleMomentum,
        @Convention double lowMomentum,
        @Convention double highMomentum)
        implements Schedule {

    /** 100 epochs; for the rest as PyTorch has it. */
    public static final OneCycle USUAL = new OneCycle(Length.epochs(100), 25, 1e4, 0.3, true, 0.85, 0.95);

    public OneCycle {
        Legal.positive("period", period.count());
        Legal.positive("start_divisor", startDivisor);
        Legal.positive("end_divisor", endDivisor);
        Legal.share("rising", rising);
        Legal.belowOne("low_momentum", lowMomentum);
        Legal.belowOne("high_momentum", highMomentum);
    }

    @Override
    public double rate(double alpha, double updates, double epochs, double strength) {
        double first = Rates.within(alpha / startDivisor);
        double last = Rates.within(first / endDivisor);
        return cycle(first, alpha, last, period.done(updates, epochs));
    }

    @Override
    public double momentum(double updates, double epochs) {
        return cycleMomentum
                ? cycle(highMomentum, lowMomentum, highMomentum, period.done(updates, epochs))
                : Double.NaN;
    }

    private double cycle(double start, double peak, double end, double done) {
        double first = period.unit() == Length.Unit.UPDATES ? 1 : 0;
        double peakAt = rising * period.count() - first;
        double endAt = period.count() - first;
        double at = Math.min(done, endAt);
        if (peakAt > 0 && at <= peakAt) {
            return cosine(start, peak, at / peakAt);
        }
        return cosine(peak, end, endAt > peakAt ? (at - peakAt) / (endAt - peakAt) : 1);
    }

    private static double cosine(double from, double to, double share) {
        return to + (from - to) / 2 * (1 + HalfTurn.cos(Math.PI * share));
    }
}
