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

package io.otspring.client.mapping;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Function;

import io.otspring.client.model.Row;
import io.otspring.client.row.RowRangePublisher;
import org.jspecify.annotations.Nullable;

/**
 * Reads entities from the rows of a range.
 *
 * @param <T> the type of the entities
 * @param rows the rows
 * @param reader reads an entity from a row
 */
record EntityPublisher<T>(RowRangePublisher rows, Function<Row, T> reader) implements Flow.Publisher<T> {

	@Override
	public void subscribe(Flow.Subscriber<? super T> subscriber) {
		Objects.requireNonNull(subscriber, "A subscriber must not be null");
		this.rows.subscribe(new Reading<>(this.reader, subscriber));
	}

	/**
	 * Hands over to a subscriber what it reads from each row. Rows stop as soon as the
	 * subscription is cancelled.
	 *
	 * @param <T> the type of the entities
	 */
	private static final class Reading<T> implements Flow.Subscriber<Row> {

		private final Function<Row, T> reader;

		private final Flow.Subscriber<? super T> subscriber;

		private Flow.@Nullable Subscription subscription;

		Reading(Function<Row, T> reader, Flow.Subscriber<? super T> subscriber) {
			this.reader = reader;
			this.subscriber = subscriber;
		}

		@Override
		public void onSubscribe(Flow.Subscription rows) {
			this.subscription = rows;
			this.subscriber.onSubscribe(rows);
		}

		@Override
		public void onNext(Row row) {
			T entity;
			try {
				entity = this.reader.apply(row);
			}
			catch (RuntimeException ex) {
				Objects.requireNonNull(this.subscription).cancel();
				this.subscriber.onError(ex);
				return;
			}
			this.subscriber.onNext(entity);
		}

		@Override
		public void onError(Throwable failure) {
			this.subscriber.onError(failure);
		}

		@Override
		public void onComplete() {
			this.subscriber.onComplete();
		}

	}

}
