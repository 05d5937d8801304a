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

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compressed requests and answers, with all their checksums and signatures.
 */
@ExtendWith(EmulatorExtension.class)
class CompressionIT {

	private static final String TEXT = "compress me ".repeat(10_000);

	private final Relay relay;

	private final SyncClient direct;

	private SyncClient client;

	CompressionIT(EmulatorProcess emulator, SyncClient direct) {
		this.relay = Relay.to(emulator);
		this.direct = direct;
	}

	@AfterEach
	void stop() {
		this.client.shutdown();
		this.relay.close();
	}

	@ParameterizedTest(name = "requests {0}, answers {1}")
	@CsvSource({ "true, false", "false, true", "true, true" })
	void rowsAreWrittenAndRead(boolean requests, boolean answers) {
		OfficialTable table = table(requests, answers);
		table.put(1, Official.column("a", TEXT), Official.column("b", 7L));
		Relay.Exchange put = this.relay.exchanges().get(0);
		assertThat(put.requestSize() < TEXT.length() / 2).isEqualTo(requests);
		assertThat(RowText.columns(table.row(1))).containsExactly("a='" + TEXT + "'", "b=7");
		Relay.Exchange get = this.relay.exchanges().get(1);
		assertThat(get.answerSize() < TEXT.length() / 2).isEqualTo(answers);
		assertThat(get.answerHeaders().containsKey(OtsHeaders.RESPONSE_COMPRESS_SIZE)).isEqualTo(answers);
		assertThat(RowText.keys(table.rows(all -> {
		}))).containsExactly("id=1");
	}

	@Test
	void emptyAnswersAreRead() {
		OfficialTable table = table(true, true);
		assertThat(table.row(1)).isNull();
		assertThat(table.rows(all -> {
		})).isEmpty();
		this.direct.deleteTable(new DeleteTableRequest("t"));
		assertThat(this.client.listTable().getTableNames()).isEmpty();
	}

	@Test
	void failuresAreRead() {
		OfficialTable table = table(true, true);
		assertThat(ServiceFailure.of(() -> table.put(Official.key("wrong", 1L), Official.column("a", 1L))))
			.isEqualTo("400 OTSInvalidPK Validate PK name fail. Input: wrong, Meta: id.");
	}

	@Test
	void bodyTooLargeWhenInflatedIsRefused() {
		OfficialTable table = table(true, true);
		byte[] zeros = new byte[2_000_000];
		assertThat(ServiceFailure.of(() -> table.put(1, Official.column("a", zeros), Official.column("b", zeros),
				Official.column("c", zeros))))
			.isEqualTo("413 OTSRequestBodyTooLarge The size of POST data is too large.");
	}

	private OfficialTable table(boolean requests, boolean answers) {
		ClientConfiguration configuration = EmulatorProcess.strict();
		configuration.setEnableRequestCompression(requests);
		configuration.setEnableResponseCompression(answers);
		this.client = this.relay.client(configuration);
		return OfficialTable.create(this.direct).through(this.client);
	}

}
