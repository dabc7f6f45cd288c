// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: new jobs enter at the left end
return new Place("queue:default", Place.End.LEFT);
