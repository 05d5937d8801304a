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

package io.otspring.client.internal.operation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.otspring.client.internal.codec.BodyWriter;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.retry.Idempotency;

/**
 * One operation of the service: all that the pipeline needs to know of it.
 *
 * @param <Q> the type of the request
 * @param <R> the type of the response
 * @param name the operation's name, which is also its path
 * @param requestType the type of the request
 * @param idempotency what a repeat of a request would do
 * @param tables the tables that a request concerns
 * @param encoder writes a request's body
 * @param decoder reads a response's body
 * @param batch the rows of a request, if it may have more of them than the service takes
 * @param cost finds what a response says that it cost
 */
public record Operation<Q, R>(String name, Class<Q> requestType, Function<Q, Idempotency> idempotency,
		Function<Q, List<String>> tables, Encoder<Q> encoder, Decoder<Q, R> decoder, Optional<Batch<Q, R, ?, ?>> batch,
		Cost<Q, R> cost) {

	/**
	 * Describes an operation whose calls are one request each.
	 */
	public Operation(String name, Class<Q> requestType, Function<Q, Idempotency> idempotency,
			Function<Q, List<String>> tables, Encoder<Q> encoder, Decoder<Q, R> decoder) {
		this(name, requestType, idempotency, tables, encoder, decoder, Optional.empty());
	}

	/**
	 * Describes an operation whose responses do not say what they cost.
	 */
	public Operation(String name, Class<Q> requestType, Function<Q, Idempotency> idempotency,
			Function<Q, List<String>> tables, Encoder<Q> encoder, Decoder<Q, R> decoder,
			Optional<Batch<Q, R, ?, ?>> batch) {
		this(name, requestType, idempotency, tables, encoder, decoder, batch, (request, response, costs) -> {
		});
	}

	/**
	 * Returns this operation with responses that say what they cost.
	 * @param consumed finds what the response says of the request's table
	 * @return the operation
	 */
	public Operation<Q, R> withCost(Function<R, ConsumedCapacity> consumed) {
		return withCosts((request, response, costs) -> costs
			.accept(this.tables.apply(request).stream().findFirst().orElse(""), consumed.apply(response)));
	}

	/**
	 * Returns this operation with responses that say what they cost, table by table.
	 * @param costs finds what the response says
	 * @return the operation
	 */
	public Operation<Q, R> withCosts(Cost<Q, R> costs) {
		return new Operation<>(this.name, this.requestType, this.idempotency, this.tables, this.encoder, this.decoder,
				this.batch, costs);
	}

	/**
	 * Returns the number of rows of a batch, 0 if the operation is none.
	 */
	public int rows(Q request) {
		return this.batch.map(rows -> rows.rows(request).size()).orElse(0);
	}

	/**
	 * Returns the path of the operation's URL, which is signed.
	 */
	public String path() {
		return "/" + this.name;
	}

	/**
	 * Writes the body of a request.
	 *
	 * @param <Q> the type of the request
	 */
	@FunctionalInterface
	public interface Encoder<Q> {

		void encode(Q request, BodyWriter body);

	}

	/**
	 * Reads the body of a response.
	 *
	 * @param <Q> the type of the request
	 * @param <R> the type of the response
	 */
	@FunctionalInterface
	public interface Decoder<Q, R> {

		/**
		 * Reads a body.
		 * @param request the request, against which the rows of a batch are held
		 * @param body the inflated body, which the response may keep
		 * @param metadata what else is known of the response
		 * @return the response
		 * @throws IOException if the body is not a message
		 * @throws io.otspring.protocol.plainbuffer.PlainBufferException if a row is not
		 * one
		 */
		R decode(Q request, byte[] body, ResponseMetadata metadata) throws IOException;

	}

	/**
	 * Finds what a response says that it cost.
	 *
	 * @param <Q> the type of the request
	 * @param <R> the type of the response
	 */
	@FunctionalInterface
	public interface Cost<Q, R> {

		/**
		 * Tells the costs.
		 * @param request the request
		 * @param response the response
		 * @param costs takes tables and what they consumed, a table any number of times
		 */
		void tell(Q request, R response, BiConsumer<String, ConsumedCapacity> costs);

	}

}
