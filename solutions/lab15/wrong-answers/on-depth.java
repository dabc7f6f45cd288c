// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: that is the depth divided by the threads
return (int) Math.ceil((double) now.depth() / settings.threads());
