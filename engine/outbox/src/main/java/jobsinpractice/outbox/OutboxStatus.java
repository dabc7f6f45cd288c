package jobsinpractice.outbox;

import java.time.Duration;

/**
 * How the outbox is doing.
 *
 * @param waiting rows that no relay has pushed yet
 * @param lag the age of the oldest of them; zero if there is none. It grows while no relay runs, or
 *     Redis is away
 * @param refused rows whose payload the relay could not read: they need a person
 */
public record OutboxStatus(long waiting, Duration lag, long refused) {}
