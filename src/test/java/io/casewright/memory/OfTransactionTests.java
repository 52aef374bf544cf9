package io.casewright.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction has read is read once, and is gone with it. */
@DisplayName("The memory of a transaction")
class OfTransactionTests {

    private final OfTransaction<String, Integer> memory = new OfTransaction<>();
    private final PlatformTransactionManager manager = new Nothing();
    private final List<Integer> reads = new ArrayList<>();

    @Test
    @DisplayName("Within a transaction something is read once")
    void readsOnce() {
        assertThat(in(TransactionDefinition.PROPAGATION_REQUIRED, () -> List.of(read(), read(), read())))
                .containsExactly(1, 1, 1);
        assertThat(in(TransactionDefinition.PROPAGATION_REQUIRED, this::read)).isEqualTo(2);
    }

    @Test
    @DisplayName("Outside of a transaction everything is read again")
    void remembersNothingOutside() {
        memory.forget("it");
        OfTransaction.forgetAll();

        assertThat(List.of(read(), read())).containsExactly(1, 2);
    }

    @Test
    @DisplayName("What has changed, or may have while a lock was waited for, is read again")
    void readsAgainWhatIsForgotten() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            read();
            memory.forget("it");
            assertThat(read()).isEqualTo(2);
            OfTransaction.forgetAll();
            return assertThat(read()).isEqualTo(3);
        });
    }

    @Test
    @DisplayName("A transaction in between has a memory of its own, and leaves the other's as it was")
    void keepsTransactionsApart() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            read();
            assertThat(in(TransactionDefinition.PROPAGATION_REQUIRES_NEW, this::read))
                    .isEqualTo(2);
            assertThat(in(TransactionDefinition.PROPAGATION_REQUIRES_NEW, this::read))
                    .isEqualTo(3);
            return assertThat(read()).isEqualTo(1);
        });
    }

    private Integer read() {
        return memory.get("it", () -> {
            reads.add(reads.size() + 1);
            return reads.size();
        });
    }

    private <T> T in(int propagation, java.util.function.Supplier<T> work) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template.execute(status -> work.get());
    }

    /** Transactions that begin and end, and do nothing. */
    private static final class Nothing extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private int open;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            assertThat(suspended).isNotNull();
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open--;
        }
    }
}
