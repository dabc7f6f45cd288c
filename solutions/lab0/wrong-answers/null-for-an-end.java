// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: a Place also has an end
return new Place("queue:default", null);
