package jobsinpractice.lab6;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One way tried: what it costs, and what was read of each queue, by what that queue promises. */
public record Trial(Way way, double centsPerHour, Map<Duration, List<Reading>> queues) {}
