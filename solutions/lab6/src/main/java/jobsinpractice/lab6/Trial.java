package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A way that was tried.
 *
 * @param queues the readings of each queue by that queue's promise; at least one queue
 */
public record Trial(Way way, double centsPerHour, Map<Duration, List<Reading>> queues) {}
