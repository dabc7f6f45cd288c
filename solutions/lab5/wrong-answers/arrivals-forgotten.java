// region: task-5-drain
// caught by: 300 s until nobody waits
// says: jobs go on coming
return depth(burst, capacity) / capacity;
