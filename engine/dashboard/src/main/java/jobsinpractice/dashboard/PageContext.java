package jobsinpractice.dashboard;

import java.time.Clock;
import jobsinpractice.engine.Redis;

/** What the pages stand on. */
public record PageContext(Redis redis, Clock clock, Views views, Redaction secrets) {}
