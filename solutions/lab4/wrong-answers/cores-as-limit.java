// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: a job that waits leaves its core to another
return new Advice(false, cores, "cores");
