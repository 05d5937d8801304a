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

package io.otspring.compatibility;

import com.alicloud.openservices.tablestore.ClientException;
import com.alicloud.openservices.tablestore.SyncClient;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.ContentMd5;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * That the official client, as all these tests use it, does look at the headers of
 * answers.
 */
@ExtendWith(EmulatorExtension.class)
class CheckedAnswersIT {

	private final Relay relay;

	private final SyncClient client;

	private final OfficialTable table;

	CheckedAnswersIT(EmulatorProcess emulator, SyncClient direct) {
		this.relay = Relay.to(emulator);
		this.client = this.relay.client(EmulatorProcess.strict());
		this.table = OfficialTable.create(direct).through(this.client);
		this.table.put(1, Official.column("a", 1L));
	}

	@AfterEach
	void stop() {
		this.client.shutdown();
		this.relay.close();
	}

	@Test
	void answerIsAcceptedAsItIs() {
		assertThat(RowText.columns(this.table.row(1))).containsExactly("a=1");
	}

	@Test
	void answerWithTheChecksumOfAnotherIsRefused() {
		this.relay.changeHeaders(headers -> headers.put(OtsHeaders.CONTENT_MD5, ContentMd5.of(new byte[] { 1 })));
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> this.table.row(1))
			.withMessageContaining("The MD5 value of response content is not equal with the value in header.");
	}

	@Test
	void answerWithAChangedHeaderIsRefused() {
		this.relay.changeHeaders(headers -> headers.put(OtsHeaders.REQUEST_ID, "00000000-0000-0000-0000-000000000000"));
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> this.table.row(1))
			.withMessageContaining("Validate response authorization failed");
	}

	@Test
	void answerWithoutSignatureIsRefused() {
		this.relay.changeHeaders(headers -> headers.remove(OtsHeaders.AUTHORIZATION));
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> this.table.row(1))
			.withMessageContaining("MissingHeader");
	}

	@Test
	void answerWithoutContentTypeIsRefused() {
		this.relay.changeHeaders(headers -> headers.remove(OtsHeaders.CONTENT_TYPE));
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> this.table.row(1))
			.withMessageContaining("MissingHeader");
	}

}
