// region: task-5-drain
// caught by: 300 s until no job waits
// says: jobs keep arriving after the burst
return depth(burst, capacity) / capacity;
