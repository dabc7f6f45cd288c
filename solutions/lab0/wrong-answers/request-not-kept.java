// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: return a new request with the time
JobRequest request = JobRequest.of("Greeting", 42, "en");
request.in(Duration.ofMinutes(5));
client.push(request);
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
