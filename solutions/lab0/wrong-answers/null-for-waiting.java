// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: pushForLater() answers a Waiting
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return null;
