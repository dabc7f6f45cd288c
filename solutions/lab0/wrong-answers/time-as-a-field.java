// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: with a field of its own in its payload: at
double due = clock.millis() / 1000.0 + 300;
client.push(JobRequest.of("Greeting", 42, "en").with("at", due));
return new Waiting("schedule", due);
