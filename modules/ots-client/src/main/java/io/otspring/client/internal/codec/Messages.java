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

package io.otspring.client.internal.codec;

import java.io.IOException;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Parser;
import io.otspring.client.error.ServiceError;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.CommonMessages;

/**
 * Messages of responses, and what they share.
 */
final class Messages {

	/** The HTTP status of rows whose code is not known; rows have none of their own. */
	private static final int UNKNOWN_STATUS = 400;

	private Messages() {
	}

	/**
	 * Parses a message whose {@code bytes} fields stay where they are in the body.
	 */
	static <M> M parse(Parser<M> parser, byte[] body) throws IOException {
		CodedInputStream in = CodedInputStream.newInstance(body);
		in.enableAliasing(true);
		M message = parser.parseFrom(in);
		in.checkLastTagWas(0);
		return message;
	}

	static ConsumedCapacity consumed(CommonMessages.ConsumedCapacity consumed) throws IOException {
		CommonMessages.CapacityUnit unit = consumed.getCapacityUnit();
		boolean given = (unit.hasRead() && unit.hasWrite()) || consumed.hasCapacityDataSize();
		if (!given || unit.getRead() < 0 || unit.getWrite() < 0) {
			throw new IOException("Consumed capacity is missing or negative");
		}
		CommonMessages.CapacityDataSize size = consumed.getCapacityDataSize();
		return new ConsumedCapacity(unit.getRead(), unit.getWrite(), size.getReadSize(), size.getWriteSize());
	}

	static ServiceError error(CommonMessages.Error error) {
		int httpStatus = ErrorCode.of(error.getCode()).map(ErrorCode::httpStatus).orElse(UNKNOWN_STATUS);
		return new ServiceError(httpStatus, error.getCode(), error.getMessage());
	}

	/**
	 * Makes sure that the rows of a batch are answered one by one and in order.
	 */
	static void requireSame(String what, Object requested, Object answered) throws IOException {
		if (!requested.equals(answered)) {
			throw new IOException("The answer has " + what + " " + answered + " where the request has " + requested);
		}
	}

}
