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

package io.otspring.emulator.operation;

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.row.CellPosition;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

class TokenTests {

	@Test
	void decodesWhatItEncoded() {
		CellPosition position = new CellPosition("列", 1_700_000_000_123L);
		assertThat(Token.decode(Token.encode(position))).isEqualTo(position);
	}

	@Test
	void anEmptyTokenIsNone() {
		assertThat(Token.decode(ByteString.EMPTY)).isNull();
	}

	@Test
	void refusesWhatIsNoToken() {
		assertInvalid(() -> Token.decode(ByteString.copyFromUtf8("anything else")), "Invalid token.");
		ByteString token = Token.encode(new CellPosition("a", 1));
		assertInvalid(() -> Token.decode(token.substring(0, token.size() - 1)), "Invalid token.");
		assertInvalid(() -> Token.decode(token.concat(ByteString.copyFrom(new byte[] { (byte) 0xFF }))),
				"Invalid token.");
	}

}
