// region: task-5-drain
// caught by: 300 s until nobody waits
// says: that divides by what comes
return depth(burst, capacity) / burst.calm();
