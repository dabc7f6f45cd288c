import java.util.function.UnaryOperator;
import jobsinpractice.testkit.ToDo;
