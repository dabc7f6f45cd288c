package jobsinpractice.lab5;

import java.time.Duration;

/**
 * Given. Jobs come at a calm rate, then for a while at a higher one, then at the calm rate again,
 * for good. Rates are in jobs per second.
 */
record Burst(double calm, double peak, Duration lasts) {}
