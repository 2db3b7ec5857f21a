--
-- PostgreSQL database dump
--

-- Dumped from database version 15.4
-- Dumped by pg_dump version 15.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA audit;

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;

CREATE TYPE public.mood AS ENUM (
    'sad',
    'it''s; ok'
);

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
BEGIN
    NEW.changed = now();
    EXECUTE format('SELECT $1; -- %s', TG_TABLE_NAME) USING 1;
    RETURN NEW;
END;
$_$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.person (
    id integer NOT NULL,
    name text COLLATE pg_catalog."C",
    mood public.mood DEFAULT 'sad'::public.mood,
    changed timestamp with time zone,
    CONSTRAINT person_name_check CHECK ((name <> ';'::text))
);

CREATE SEQUENCE public.person_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.person_id_seq OWNED BY public.person.id;
ALTER TABLE ONLY public.person ALTER COLUMN id SET DEFAULT nextval('public.person_id_seq'::regclass);

CREATE TABLE audit.note (person_id integer, text text);

--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.person (id, name, mood, changed) FROM stdin;
1	Ann; -- no comment	sad	\N
2	tab\there, new\nline, back\\slash	it's; ok	2020-02-29 12:00:00+00
3	$$ 'quote	\N	\N
\.

COPY audit.note (person_id, text) FROM stdin;
\.

SELECT pg_catalog.setval('public.person_id_seq', 3, true);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

CREATE INDEX person_name_idx ON public.person USING btree (lower(name)) WHERE (mood IS NOT NULL);
CREATE TRIGGER person_touch BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.touch();
ALTER TABLE ONLY audit.note
    ADD CONSTRAINT note_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO PUBLIC;

--
-- PostgreSQL database dump complete
--
