package jobsinpractice.lab11;

/**
 * Given. A row of the outbox: "push this job".
 *
 * @param id numbered by the database when the row is inserted
 * @param jid the job's id, which it keeps for its whole life
 * @param job the job's class, such as "ShipOrder"
 */
record Row(long id, String jid, String job, long order) {}
