package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A way that was tried: its cost, and the readings of each queue by that queue's promise. */
public record Trial(Way way, double centsPerHour, Map<Duration, List<Reading>> queues) {}
