// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: besides the job for later, a job for now was pushed
JobRequest greeting = JobRequest.of("Greeting", 42, "en");
client.push(greeting);
client.push(greeting.in(Duration.ofMinutes(5)));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
