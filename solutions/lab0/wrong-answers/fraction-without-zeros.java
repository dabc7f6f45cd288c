// region: task-3
// caught by: any time of day: the score is five minutes later
// says: has lost its zeros
java.time.Instant due = clock.instant().plus(java.time.Duration.ofMinutes(5));
client.push(jobsinpractice.engine.JobRequest.of("Greeting", 42, "en").at(due));
String score = due.getEpochSecond() + "." + due.getNano() / 1_000_000;
return new Waiting(jobsinpractice.engine.internal.Keys.SCHEDULE, Double.parseDouble(score));
