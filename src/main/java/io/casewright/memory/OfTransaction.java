package io.casewright.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read, so that its later steps need not ask again. Whoever writes forgets or adds what they
 * wrote; with the transaction all is forgotten. Outside of one nothing is remembered.
 *
 * @param <K> by what it is found
 * @param <V> what was read
 */
public final class OfTransaction<K, V> {

    /** What was read before, or what is read now. */
    public V get(K key, Supplier<V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        Map<K, V> known = known();
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        V now = read.get();
        known.put(key, now);
        return now;
    }

    /** What was read, if it was, is something else by now. */
    public void revise(K key, UnaryOperator<V> change) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().computeIfPresent(key, (same, before) -> change.apply(before));
        }
    }

    /** It has changed: whoever asks next reads it. */
    public void forget(K key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().remove(key);
        }
    }

    /** Others may have written until now: this transaction has waited for a lock, or has let others write. */
    public static void forgetAll() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Memories.ofThisTransaction().all.clear();
        }
    }

    @SuppressWarnings("unchecked") // only this memory puts anything there
    private Map<K, V> known() {
        return (Map<K, V>) Memories.ofThisTransaction().all.computeIfAbsent(this, none -> new HashMap<>());
    }

    /** The memories of one transaction; while another one runs in between, that one has its own. */
    private static final class Memories implements TransactionSynchronization {

        private final Map<OfTransaction<?, ?>, Map<?, ?>> all = new HashMap<>();

        static Memories ofThisTransaction() {
            Memories known = (Memories) TransactionSynchronizationManager.getResource(Memories.class);
            return known == null ? begin() : known;
        }

        private static Memories begin() {
            Memories memories = new Memories();
            TransactionSynchronizationManager.registerSynchronization(memories);
            memories.resume();
            return memories;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Memories.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Memories.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Memories.class);
        }
    }
}
