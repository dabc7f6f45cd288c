// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: that is the key of another queue
return new Place("queue:Greeting", Place.End.RIGHT);
