package jobsinpractice.engine;

import java.time.Instant;

/** A job that a processor is running now, and since when. */
public record RunningJob(Job job, Instant since) {}
