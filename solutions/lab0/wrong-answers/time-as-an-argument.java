// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: a time is not one of them
client.push("Greeting", 42, "en", Duration.ofMinutes(5));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
