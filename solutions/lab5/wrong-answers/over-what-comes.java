// region: task-5-drain
// caught by: 300 s until no job waits
// says: divides by the rate of arrivals
return depth(burst, capacity) / burst.calm();
