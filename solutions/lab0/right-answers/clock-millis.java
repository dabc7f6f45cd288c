// region: task-3
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofSeconds(300)));
double seconds = clock.millis() / 1000d;
return new Waiting("schedule", seconds + 5 * 60);
