// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: your result depends on this machine's clock
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return new Waiting("schedule", System.currentTimeMillis() / 1000.0 + 300);
