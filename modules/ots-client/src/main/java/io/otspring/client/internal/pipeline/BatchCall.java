/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.client.internal.pipeline;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.internal.operation.Batch;
import org.jspecify.annotations.Nullable;

/**
 * A call about many rows while it goes on: which request comes next, and what is known of
 * each row. It neither waits nor sends, so that any executor can follow it: take the
 * {@link #next} request, tell what became of it with {@link #answered} or
 * {@link #failed}, and go on while there {@linkplain #hasNext is one}.
 *
 * @param <Q> the type of the request
 * @param <R> the type of the response
 * @param <I> what the request says of one row
 * @param <O> what the response says of one row
 */
final class BatchCall<Q, R, I, O> {

	/** The service takes bodies of 5 MB, before compression. */
	private static final int MAX_BODY = 5_000_000;

	private final Batch<Q, R, I, O> batch;

	private final Q request;

	private final Call call;

	private final RowRetries retries;

	private final List<Slot> slots = new ArrayList<>();

	/** The requests that are known; more are cut from the slots behind the cursor. */
	private final Deque<Part<Slot>> parts = new ArrayDeque<>();

	private int cursor;

	private Part<Slot> sent = new Part<>(List.of(), false);

	private boolean answered;

	private @Nullable OtsException failure;

	BatchCall(Batch<Q, R, I, O> batch, Q request, Call call, RetryDecider retries) {
		this.batch = batch;
		this.request = request;
		this.call = call;
		this.retries = new RowRetries(retries, call);
		batch.rows(request).forEach(row -> this.slots.add(new Slot(this.slots.size(), row)));
	}

	boolean hasNext() {
		return !this.parts.isEmpty() || this.cursor < this.slots.size();
	}

	/**
	 * Returns the next request.
	 */
	Q next() {
		if (this.parts.isEmpty()) {
			this.parts.add(new Part<>(cut(), false));
		}
		this.sent = this.parts.removeFirst();
		this.call.startRequest(this.sent.again());
		boolean whole = this.sent.slots().size() == this.slots.size() && this.slots.stream().noneMatch(Slot::isPartial);
		return whole ? this.request : this.batch.request(this.request, rows(this.sent.slots()));
	}

	/**
	 * Takes back a request whose body turned out to be too large, and cuts it in two.
	 * @param bodySize the size of its body, in bytes
	 * @return whether that is so, and the {@link #next} request is another one
	 */
	boolean divide(int bodySize) {
		int rows = this.sent.slots().size();
		if (bodySize <= MAX_BODY || rows == 1 || !this.batch.isDivisible(this.request)) {
			return false;
		}
		this.parts.addFirst(new Part<>(this.sent.slots().subList(rows / 2, rows), this.sent.again()));
		this.parts.addFirst(new Part<>(this.sent.slots().subList(0, rows / 2), this.sent.again()));
		return true;
	}

	/**
	 * Takes the answer to the request.
	 * @return what to wait for before the next request, if some rows are sent again
	 */
	Optional<RowRetries.Again> answered(R response) {
		this.answered = true;
		List<O> results = this.batch.results(response);
		List<Slot> unfinished = new ArrayList<>();
		List<Slot> failed = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			Slot slot = this.sent.slots().get(i);
			slot.take(results.get(i));
			if (slot.error().isPresent()) {
				failed.add(slot);
			}
			else if (slot.goOn()) {
				unfinished.add(slot);
			}
		}
		Optional<RowRetries.Again> again = this.retries.decide(candidates(failed));
		again.ifPresent(retry -> retry.indexes().forEach(index -> unfinished.add(failed.get(index))));
		if (!unfinished.isEmpty()) {
			unfinished.sort(Comparator.comparingInt(slot -> slot.position));
			this.parts.addFirst(new Part<>(unfinished, true));
		}
		return again;
	}

	/**
	 * Takes the failure of the request as a whole. The call fails with it if no row was
	 * answered yet; else its rows do, and the others go on if the service was there to
	 * refuse just these.
	 */
	void failed(OtsException failure) {
		if (!this.answered) {
			throw failure;
		}
		if (this.failure == null) {
			this.failure = failure;
		}
		this.sent.slots().forEach(slot -> slot.fail(failure, failure.effect()));
		if (!isAboutTheRows(failure)) {
			this.parts.forEach(part -> part.slots().forEach(slot -> slot.fail(failure, Effect.NONE)));
			this.slots.subList(this.cursor, this.slots.size()).forEach(slot -> slot.fail(failure, Effect.NONE));
			this.parts.clear();
			this.cursor = this.slots.size();
		}
	}

	/**
	 * Returns the first failure that was not the call's.
	 */
	Optional<OtsException> failure() {
		return Optional.ofNullable(this.failure);
	}

	R response() {
		return this.batch.response(this.slots.stream().map(Slot::result).toList(), this.call.metadata());
	}

	private List<Slot> cut() {
		List<Slot> left = this.slots.subList(this.cursor, this.slots.size());
		int count = this.batch.isDivisible(this.request) ? this.batch.fitting(rows(left)) : left.size();
		this.cursor += count;
		return left.subList(0, count);
	}

	/**
	 * Returns a view: of very many rows only the first are looked at.
	 */
	private List<I> rows(List<Slot> of) {
		return new AbstractList<>() {

			@Override
			public I get(int index) {
				return of.get(index).row;
			}

			@Override
			public int size() {
				return of.size();
			}

		};
	}

	/**
	 * Returns what may be sent again: of rows that succeed or fail together all or none.
	 */
	private List<RowRetries.FailedRow> candidates(List<Slot> failed) {
		if (!this.batch.isDivisible(this.request) && failed.size() < this.sent.slots().size()) {
			return List.of();
		}
		return failed.stream()
			.map(slot -> new RowRetries.FailedRow(slot.error().orElseThrow(), this.batch.idempotency(slot.row),
					slot.effect))
			.toList();
	}

	private static boolean isAboutTheRows(OtsException failure) {
		return failure instanceof OtsRequestException
				|| (failure instanceof OtsServiceException && failure.failureClass() == FailureClass.PERMANENT
						&& !(failure instanceof OtsAuthenticationException));
	}

	/**
	 * The rows of one request.
	 *
	 * @param <S> the type of the rows
	 * @param slots the rows
	 * @param again whether they were sent before
	 */
	private record Part<S>(List<S> slots, boolean again) {

	}

	/**
	 * A row, and what is known of it.
	 */
	private final class Slot {

		private final int position;

		private I row;

		private Effect effect = Effect.NONE;

		/** What was read of the row, of which the rest is asked for. */
		private @Nullable O start;

		private @Nullable O result;

		Slot(int position, I row) {
			this.position = position;
			this.row = row;
		}

		void take(O answer) {
			Optional<ServiceError> error = BatchCall.this.batch.error(answer);
			this.effect = this.effect.and(BatchCall.this.call.effect())
				.and(error.map(ServiceError::effect).orElse(Effect.APPLIED));
			this.result = (this.start != null && error.isEmpty()) ? BatchCall.this.batch.join(this.start, answer)
					: answer;
		}

		boolean isPartial() {
			return this.start != null;
		}

		/**
		 * Asks for the rest of the row if there is one.
		 */
		boolean goOn() {
			O read = result();
			Optional<I> rest = BatchCall.this.batch.rest(this.row, read);
			rest.ifPresent(more -> {
				this.row = more;
				this.start = read;
			});
			return rest.isPresent();
		}

		void fail(OtsException failure, Effect ofRequest) {
			this.effect = this.effect.and(ofRequest);
			this.result = BatchCall.this.batch.failed(this.row, failure, this.effect);
		}

		Optional<ServiceError> error() {
			return BatchCall.this.batch.error(result());
		}

		O result() {
			if (this.result == null) {
				throw new IllegalStateException("The row was not answered yet");
			}
			return BatchCall.this.batch.withEffect(this.result, this.effect);
		}

	}

}
