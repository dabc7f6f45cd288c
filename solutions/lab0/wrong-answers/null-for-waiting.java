// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: return a Waiting with a key
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return null;
