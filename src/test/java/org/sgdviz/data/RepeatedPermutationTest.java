package org.sgdviz.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sgdviz.golden.Golden;
import org.sgdviz.golden.ToolRun;

class RepeatedPermutationTest {

    /** The orders that scikit-learn gave, of seeds below 2³¹; larger ones are not supported. */
    static List<JsonNode> cases() {
        JsonNode all = Golden.at(ToolRun.json("sk_shuffle_orders"), "cases");
        List<JsonNode> supported = StreamSupport.stream(all.spliterator(), false)
                .filter(each -> seed(each) <= Integer.MAX_VALUE)
                .toList();
        assertThat(supported).hasSize(35);
        return supported;
    }

    private static long seed(JsonNode each) {
        return Golden.at(each, "random_state").longValue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ordersAreScikitLearns(JsonNode golden) {
        int n = Golden.at(golden, "n").intValue();
        RepeatedPermutation permutation = new RepeatedPermutation((int) seed(golden));
        JsonNode orders = Golden.at(golden, "orders");
        assertThat(orders).isNotEmpty();
        for (int epoch = 1; epoch <= orders.size(); epoch++) {
            int[] order = new int[n];
            permutation.orderInto(order, n, epoch);
            assertThat(order)
                    .as("epoch %d", epoch)
                    .containsExactly(StreamSupport.stream(orders.get(epoch - 1).spliterator(), false)
                            .mapToInt(JsonNode::intValue)
                            .toArray());
        }
    }

    @Test
    void anyNumberOfTimesIsAsManySingleOnes() {
        RepeatedPermutation permutation = new RepeatedPermutation(7);
        int[] once = new int[50];
        int[] order = new int[50];
        int[] next = new int[50];
        permutation.orderInto(once, 50, 1);
        permutation.orderInto(order, 50, 10_000_000_000L);
        permutation.orderInto(next, 50, 10_000_000_001L);
        for (int i = 0; i < 50; i++) {
            assertThat(next[i]).isEqualTo(order[once[i]]);
        }
    }

    @Test
    void followsTheNumberOfElements() {
        RepeatedPermutation permutation = new RepeatedPermutation(95);
        int[] order = new int[9];
        for (int n : new int[] {9, 0, 1, 4, 9, 5}) {
            int[] anew = new int[9];
            new RepeatedPermutation(95).orderInto(anew, n, 3);
            permutation.orderInto(order, n, 3);
            assertThat(Arrays.copyOf(order, n)).isEqualTo(Arrays.copyOf(anew, n));
        }
    }
}
