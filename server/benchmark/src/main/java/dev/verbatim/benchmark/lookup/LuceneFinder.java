package dev.verbatim.benchmark.lookup;

import dev.verbatim.alignment.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Apache Lucene over runs of three words, and single words if wanted, ranked by BM25. */
final class LuceneFinder implements Finder {

    private static final String WORDS = "words";
    private static final String NUMBER = "number";
    private static final int MOST_CLAUSES = 1024;

    private final boolean singleWords;
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return components();
        }
    };
    private final List<Quotes.Entry> entries = new ArrayList<>();
    private final FieldType type = new FieldType();
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;

    LuceneFinder(boolean singleWords) throws IOException {
        this.singleWords = singleWords;
        this.folder = Files.createTempDirectory("lookup");
        this.directory = MMapDirectory.open(folder);
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256));
        this.reader = DirectoryReader.open(writer);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
    }

    private Analyzer.TokenStreamComponents components() {
        Tokenizer tokenizer = new StandardTokenizer();
        ShingleFilter runs = new ShingleFilter(new LowerCaseFilter(tokenizer), 3, 3);
        runs.setOutputUnigrams(singleWords);
        runs.setOutputUnigramsIfNoShingles(true);
        return new Analyzer.TokenStreamComponents(tokenizer, runs);
    }

    @Override
    public String title() {
        return singleWords ? "Lucene, words too" : "Lucene";
    }

    @Override
    public void add(List<Quotes.Entry> added) throws IOException {
        for (Quotes.Entry entry : added) {
            Document document = new Document();
            document.add(new Field(WORDS, entry.text(), type));
            document.add(new NumericDocValuesField(NUMBER, entries.size()));
            writer.addDocument(document);
            entries.add(entry);
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
    }

    @Override
    public List<Candidate> find(Row question, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(question.toString()).stream()
                .distinct()
                .limit(MOST_CLAUSES)
                .forEach(term -> query.add(new TermQuery(new Term(WORDS, term)), BooleanClause.Occur.SHOULD));
        List<Candidate> found = new ArrayList<>();
        for (ScoreDoc hit : new IndexSearcher(reader).search(query.build(), limit).scoreDocs) {
            found.add(new Candidate(entries.get(number(hit.doc)), /* whole= */ false));
        }
        return found;
    }

    private int number(int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
        numbers.advanceExact(document - leaf.docBase);
        return (int) numbers.longValue();
    }

    private List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(WORDS, new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    @Override
    public long bytes() throws IOException {
        writer.commit();
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        directory.close();
        Files.deleteIfExists(folder);
    }
}
