// region: task-5-drain
// caught by: 300 s until no job waits
// says: that is in minutes
double spare = capacity - burst.calm();
return depth(burst, capacity) / spare / 60;
