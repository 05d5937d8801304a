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

import java.util.Optional;

import com.google.protobuf.ByteString;
import io.otspring.client.table.ServerSideEncryption;
import io.otspring.client.table.SseKeyType;
import io.otspring.protocol.message.TableMessages;

/**
 * Whether what is stored of a table is encrypted.
 */
final class EncryptionCodec {

	private EncryptionCodec() {
	}

	static void encode(ServerSideEncryption encryption, BodyWriter body, int field) {
		int start = body.start(field);
		body.bool(TableMessages.SSESpecification.ENABLE_FIELD_NUMBER, encryption.enabled());
		encryption.keyType()
			.ifPresent(type -> body.number(TableMessages.SSESpecification.KEY_TYPE_FIELD_NUMBER, number(type)));
		encryption.keyId().ifPresent(id -> body.string(TableMessages.SSESpecification.KEY_ID_FIELD_NUMBER, id));
		encryption.roleArn().ifPresent(role -> body.string(TableMessages.SSESpecification.ROLE_ARN_FIELD_NUMBER, role));
		body.end(start);
	}

	static ServerSideEncryption decode(TableMessages.SSEDetails message) {
		if (!message.getEnable()) {
			return ServerSideEncryption.DISABLED;
		}
		Optional<SseKeyType> keyType = message.hasKeyType() ? Optional.of(decode(message.getKeyType()))
				: Optional.empty();
		return new ServerSideEncryption(true, keyType, text(message.hasKeyId(), message.getKeyId()),
				text(message.hasRoleArn(), message.getRoleArn()));
	}

	private static Optional<String> text(boolean present, ByteString text) {
		return present ? Optional.of(text.toStringUtf8()) : Optional.empty();
	}

	private static int number(SseKeyType type) {
		return switch (type) {
			case KMS_SERVICE -> TableMessages.SSEKeyType.SSE_KMS_SERVICE_VALUE;
			case BYOK -> TableMessages.SSEKeyType.SSE_BYOK_VALUE;
		};
	}

	private static SseKeyType decode(TableMessages.SSEKeyType type) {
		return switch (type) {
			case SSE_KMS_SERVICE -> SseKeyType.KMS_SERVICE;
			case SSE_BYOK -> SseKeyType.BYOK;
		};
	}

}
