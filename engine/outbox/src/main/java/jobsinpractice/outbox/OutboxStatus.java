package jobsinpractice.outbox;

import java.time.Duration;

/**
 * How the outbox is doing.
 *
 * @param waiting rows that no relay has pushed yet
 * @param lag the age of the oldest of them; zero if there is none. It grows while no relay runs, or
 *     Redis is away
 * @param refused rows that the relay could not push, because it could not read the payload, or
 *     Redis refused the job and took others: they need a person
 */
public record OutboxStatus(long waiting, Duration lag, long refused) {}
