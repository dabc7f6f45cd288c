// region: task-2
int all = readings.size();
if (all < 3 * PART) return TOO_EARLY;
long low = Long.MIN_VALUE / 2;
boolean rises = true;
for (int from = all - 3 * PART; from < all; from += PART) {
  List<Long> part = new java.util.ArrayList<>(readings.subList(from, from + PART));
  Collections.sort(part);
  rises &= part.get(0) >= low + LEAST;
  low = part.get(0);
}
return rises ? LEAK : PLATEAU;
