package jobsinpractice.lab13;

/** Given. Takes parcels. */
interface Carrier {
  void ship(Order order);
}
