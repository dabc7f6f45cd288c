// region: task-3
Instant due = clock.instant().plusSeconds(300);
String jid = client.push(JobRequest.of("Greeting", 42, "en").at(due));
if (jid == null) {
  throw new IllegalStateException("not pushed");
}
return new Waiting(jobsinpractice.engine.internal.Keys.SCHEDULE, due.getEpochSecond() + due.getNano() / 1e9);
